// An amount of DTX on screen; every decimal of it on hover.
import { Text, type TextProps } from '@mantine/core';
import { formatTicks, formatWei, formatWeiExactly, SYMBOL, type Ticks, type Wei, weiOfTicks } from './amount';

type Props = ({ readonly ticks: Ticks } | { readonly wei: Wei }) & { readonly unit?: boolean } & TextProps;

export function Amount({ unit = true, ...props }: Props) {
  const { amount, shown, text } =
    'ticks' in props
      ? (({ ticks, ...rest }) => ({ amount: weiOfTicks(ticks), shown: formatTicks(ticks), text: rest }))(props)
      : (({ wei, ...rest }) => ({ amount: wei, shown: formatWei(wei), text: rest }))(props);
  return (
    <Text component="span" inherit title={`${formatWeiExactly(amount)} ${SYMBOL}`} {...text}>
      {shown}
      {unit ? ` ${SYMBOL}` : ''}
    </Text>
  );
}
