// How a recovery file is protected, and what that means for whoever saves or finds it.
import { PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { MIN_PASSPHRASE } from '../../vault/recovery-copy';
import type { CopyRequest } from '../../vault/vault';
import { PhraseCheck } from '../recovery/phrase-check';

export type CopyLockKind = CopyRequest['kind'];

const CHOICES: readonly { readonly kind: CopyLockKind; readonly label: string }[] = [
  { kind: 'passphrase', label: 'Under a passphrase' },
  { kind: 'vault', label: 'Under the vault phrase' },
  { kind: 'plain', label: 'Readable by anybody' },
];

type Props = {
  readonly kind: CopyLockKind;
  readonly onKind: (kind: CopyLockKind) => void;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly isPhraseConfirmed: boolean;
};

export function CopyLock({ kind, onKind, passphrase, onPassphrase, isPhraseConfirmed }: Props) {
  return (
    <Stack gap="sm">
      <Radio.Group
        size="xs"
        label="How the file is protected"
        value={kind}
        onChange={(value) => onKind(CHOICES.find((choice) => choice.kind === value)?.kind ?? 'passphrase')}
      >
        <Stack gap={10} mt={8}>
          {CHOICES.map((choice) => (
            <Radio key={choice.kind} size="xs" value={choice.kind} label={choice.label} />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'passphrase' ? (
        <PasswordInput
          size="xs"
          maw={320}
          label={`Passphrase, at least ${MIN_PASSPHRASE} characters`}
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => onPassphrase(event.currentTarget.value)}
        />
      ) : kind === 'plain' ? (
        <Text fz="xs" c="var(--lk-amber)">
          Whoever gets this file can read your bids now and use what they win.
        </Text>
      ) : (
        <>
          <Text fz="xs" c="dimmed">
            The file opens in any browser, and in the command line, with the twelve groups of this vault’s phrase; in
            this browser without them. One phrase opens every file that is saved this way: whoever has it and the file
            can read your bids now and use what they win. Nobody can tell you the phrase again if this browser is lost.
          </Text>
          {isPhraseConfirmed ? null : (
            <Text fz="xs" c="var(--lk-amber)">
              First write the phrase down and type it back. Until then such a file would open in this browser only, and
              would be lost with it.
            </Text>
          )}
          <PhraseCheck />
        </>
      )}
    </Stack>
  );
}
