// A link inside the app, as text: in the colours of the theme, in both of them. The theme underlines it, for colour alone does
// not tell it from the words around it; a cell of a table that holds nothing else may do without.
import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Props = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

function Plain(props: Props) {
  return <Anchor {...props} />;
}

export const TextLink = createLink(Plain);
