// A link inside the app, as text: in the colours of the theme, in both of them.
import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

export const TextLink = createLink(Anchor);
