// Which wallets there are. Looking around needs none: the panel says what one is for.
import { Alert, Button, Image, Stack, Text, Title } from '@mantine/core';
import { IconFlame, IconWallet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../chain/refusal';
import { refusalOf } from '../chain/refusal';
import { FAUCET_WARNING } from './faucet';
import { useWallet, useWalletKit } from './use-wallet';
import type { WalletChoice } from './wallet-kit';

type Props = { readonly title?: string };

export function ConnectPanel({ title = 'Connect a wallet' }: Props) {
  const kit = useWalletKit();
  const { choices } = useWallet();
  const [asked, setAsked] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function connect(choice: WalletChoice): Promise<void> {
    setAsked(choice.id);
    setRefusal(null);
    try {
      await kit.connect(choice.id);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setAsked(null);
    }
  }

  return (
    <Stack gap="sm">
      <div>
        <Title order={2}>{title}</Title>
        <Text fz="sm" c="dimmed">
          Exploring and building bids need none. A wallet seals bids, pays for them and opens what was won.
        </Text>
      </div>
      {choices.map((choice) => (
        <Button
          key={choice.id}
          variant="default"
          size="sm"
          justify="flex-start"
          loading={asked === choice.id}
          disabled={asked !== null && asked !== choice.id}
          leftSection={<Icon choice={choice} />}
          onClick={() => void connect(choice)}
        >
          {choice.name}
        </Button>
      ))}
      {choices.length === 0 ? (
        <Text fz="sm">This browser has no wallet. Install one that speaks EIP-1193, then reload this page.</Text>
      ) : null}
      {choices.some((choice) => choice.isBurner) ? (
        <Text fz="xs" c="dimmed">
          {FAUCET_WARNING}
        </Text>
      ) : null}
      {refusal === null ? null : (
        <Alert role="alert" color="yellow" variant="outline" title={capital(refusal.title)}>
          {capital(refusal.remedy)}
        </Alert>
      )}
    </Stack>
  );
}

function Icon({ choice }: { readonly choice: WalletChoice }) {
  if (choice.isBurner) return <IconFlame size={18} aria-hidden />;
  if (choice.icon === null) return <IconWallet size={18} aria-hidden />;
  return <Image src={choice.icon} alt="" w={18} h={18} />;
}

export function capital(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
