// What became of the sealing transaction, in words: the state, what it means for the money, what to do.
import { Text } from '@mantine/core';
import { aftermath } from '../../chain/aftermath';
import { type Tracked, told } from '../../chain/tracked';
import { TextLink } from '../../ui/text-link';

type Props = { readonly sent: Tracked; readonly round: bigint };

export function SentNote({ sent, round }: Props) {
  const { word, sentence } = told(sent.state);
  const after = aftermath(sent);
  return (
    <div role="status">
      <Text fw={600} c={after === null ? 'inherit' : 'var(--lk-amber)'}>
        {word}
      </Text>
      <Text fz="sm">{sentence}</Text>
      {after === null ? null : (
        <>
          <Text fz="sm">{after.money}</Text>
          <Text fz="sm" fw={500}>
            {after.next}
          </Text>
        </>
      )}
      <TextLink to="/rounds/$round" params={{ round: round.toString() }}>
        Follow round {round.toString()}
      </TextLink>
    </div>
  );
}
