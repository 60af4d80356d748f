// Names of files that leave the browser and that texts for other tools speak of.

/** The keyring of some licences: secret. */
export const KEYRING_FILE = 'latchkey-keyring.json';
