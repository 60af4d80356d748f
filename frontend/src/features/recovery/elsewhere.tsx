// Batches of other chains that this browser keeps: nothing here can be said of them, and their files can be saved all the same.
import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Address } from '../../ui/address';
import { Moment } from '../../ui/age';
import { formatCount } from '../../ui/format';
import type { BatchRecord } from '../../vault/batch-record';
import { CopyDialog } from './copy-dialog';

export function Elsewhere({ batches }: { readonly batches: readonly BatchRecord[] }) {
  const [copied, setCopied] = useState<BatchRecord | null>(null);
  return (
    <Stack gap="sm" component="section" aria-label="Batches of other chains">
      <div>
        <Title order={2}>Of other chains</Title>
        <Text fz="sm" c="dimmed">
          Sealed or written on a chain that this directory does not serve: another market, or a development network
          before it was reset. They stay here, apart, until their chain is served again.
        </Text>
      </div>
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label="Batches of other chains">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Round</Table.Th>
              <Table.Th scope="col">Account</Table.Th>
              <Table.Th scope="col">Written</Table.Th>
              <Table.Th scope="col">Chain</Table.Th>
              <Table.Th scope="col" ta="right">
                Bids
              </Table.Th>
              <Table.Th scope="col">Next</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batches.map((batch) => (
              <Table.Tr key={batch.commitHash}>
                <Table.Th scope="row">{batch.round.toString()}</Table.Th>
                <Table.Td>
                  <Address value={batch.bidder} what="account" />
                </Table.Td>
                <Table.Td>
                  <Moment time={Math.floor(batch.createdAt / 1000)} />
                </Table.Td>
                <Table.Td>
                  {batch.auctionChainId}
                  {batch.genesis === null ? '' : `, first block ${batch.genesis.slice(0, 10)}`}
                </Table.Td>
                <Table.Td ta="right">{formatCount(batch.bids)}</Table.Td>
                <Table.Td>
                  <Button variant="subtle" onClick={() => setCopied(batch)}>
                    Save a copy
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <CopyDialog batch={copied} onClose={() => setCopied(null)} />
    </Stack>
  );
}
