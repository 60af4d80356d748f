// The licences of one batch, what can be fetched of them, and how.
import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useChainTime } from '../../chain/use-chain';
import type { LicenceView } from '../../trading/licences';
import { useBatch } from '../../trading/use-batch';
import { formatCount } from '../../ui/format';
import { TextLink } from '../../ui/text-link';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains } from '../../wallet/use-wallet';
import { summaryOf } from './access-groups';
import { DownloadPanel } from './download-panel';
import { LicenceTable } from './licence-table';
import { PreviewPanel } from './preview-panel';
import { SnippetPanel } from './snippet-panel';
import { wrongKeys } from './wrong-keys';
import { WrongKeysPanel } from './wrong-keys-panel';

export function BatchLicences({ batch }: { readonly batch: BatchRecord }) {
  const chains = useChains();
  const view = useBatch(chains, batch);
  const now = useChainTime(chains);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<LicenceView | null>(null);
  const { licences } = view;
  if (licences === null || view.round === null || licences.length === 0)
    return <Waiting batch={batch} text={waitingText(view)} />;
  const { deliverEnd } = view.round.deadlines;
  const summary = summaryOf(licences, deliverEnd, now);
  const usable = summary.usable.filter((one) => chosen.has(one.id)).map((one) => one.id);
  return (
    <Stack gap="md" component="section" aria-label={`Licences of round ${batch.round}`}>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2}>
            Round{' '}
            <TextLink to="/rounds/$round" params={{ round: batch.round.toString() }}>
              {batch.round.toString()}
            </TextLink>
          </Title>
          <Text fz="sm" c="dimmed" aria-live="polite">
            {formatCount(summary.opened)} of {formatCount(licences.length)} keys here
            {summary.waiting > 0 ? `, ${formatCount(summary.waiting)} on their way` : ''}
            {summary.late > 0 ? `, ${formatCount(summary.late)} late` : ''}
            {summary.missing > 0 ? `, ${formatCount(summary.missing)} never came` : ''}
            {summary.bad > 0 ? `, ${formatCount(summary.bad)} wrong` : ''}; {formatCount(summary.usable.length)} can be
            fetched now
          </Text>
        </div>
      </Group>
      <LicenceTable
        licences={licences}
        now={now}
        deliverEnd={deliverEnd}
        chosen={chosen}
        onChoose={setChosen}
        onPreview={setShown}
      />
      <WrongKeysPanel groups={wrongKeys(licences, view.round)} />
      {shown === null ? null : (
        <PreviewPanel
          key={shown.id}
          id={shown.id}
          name={shown.name}
          device={shown.lot.device}
          onClose={() => setShown(null)}
        />
      )}
      <DownloadPanel ids={usable} />
      <SnippetPanel ids={licences.filter((one) => one.state === 'opened').map((one) => one.id)} />
    </Stack>
  );
}

function waitingText(view: ReturnType<typeof useBatch>): string {
  if (view.stage === null) return 'Asking the auction chain…';
  return `${view.stage.title}. ${view.stage.cause}`;
}

function Waiting({ batch, text }: { readonly batch: BatchRecord; readonly text: string }) {
  return (
    <Text fz="sm" c="dimmed">
      <TextLink to="/rounds/$round" params={{ round: batch.round.toString() }}>
        Round {batch.round.toString()}
      </TextLink>
      : {text}
    </Text>
  );
}
