// The wallet in the top bar: connect, the one thing to do when something is wrong with it, or the account.
import { Button, Popover, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconAlertTriangle, IconWallet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTransactionWatch } from '../chain/use-chain';
import { shortHex } from '../ui/format';
import { AccountPanel } from './account-panel';
import { ConnectPanel } from './connect-panel';
import { useChains, useWallet } from './use-wallet';

export function WalletButton() {
  const chains = useChains();
  const wallet = useWallet();
  const [opened, setOpened] = useState(false);
  useTransactionWatch(chains);
  // A button that goes away when it has done its work takes the focus with it; Escape must close the panel all the same.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') setOpened(false);
  });
  const isWrong = wallet.kind === 'connected' && !wallet.isRightChain;
  const label = wallet.kind !== 'connected' ? 'Wallet' : isWrong ? 'Wrong chain' : shortHex(wallet.address);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          loading={wallet.kind === 'connecting'}
          leftSection={
            isWrong ? (
              <IconAlertTriangle size={16} color="var(--lk-amber)" aria-hidden />
            ) : (
              <IconWallet size={16} aria-hidden />
            )
          }
          onClick={() => setOpened((was) => !was)}
          aria-haspopup="dialog"
          // On a narrow screen the icon stands alone.
          aria-label={wallet.kind === 'connected' ? `Wallet ${label}` : label}
          styles={{ section: { marginInline: 4 } }}
        >
          <Text span inherit visibleFrom="sm">
            {label}
          </Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Wallet">
        {wallet.kind === 'connected' ? (
          <AccountPanel wallet={wallet} onClose={() => setOpened(false)} />
        ) : (
          <ConnectPanel />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
