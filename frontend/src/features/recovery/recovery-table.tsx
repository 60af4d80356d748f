// Every batch of the account, and a fresh copy of any file on demand.
import { Table } from '@mantine/core';
import { useState } from 'react';
import type { BatchRecord } from '../../vault/batch-record';
import { CopyDialog } from './copy-dialog';
import { RecoveryLine } from './recovery-line';
import type { RecoveryRow } from './recovery-rows';

export function RecoveryTable({ rows }: { readonly rows: readonly RecoveryRow[] }) {
  const [copied, setCopied] = useState<BatchRecord | null>(null);
  return (
    <>
      <Table.ScrollContainer minWidth={680}>
        <Table aria-label="Sealed batches of this account">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Round</Table.Th>
              <Table.Th scope="col">State</Table.Th>
              <Table.Th scope="col" ta="right">
                Bids
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Lock, DTX
              </Table.Th>
              <Table.Th scope="col">Copies</Table.Th>
              <Table.Th scope="col">Next</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <RecoveryLine
                key={`${row.round}${row.batch?.commitHash ?? row.commit?.transaction ?? ''}`}
                row={row}
                onCopy={setCopied}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <CopyDialog batch={copied} onClose={() => setCopied(null)} />
    </>
  );
}
