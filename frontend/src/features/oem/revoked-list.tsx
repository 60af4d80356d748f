// Certificates that makers revoked: their devices are in no round from the next list of lots on.
import { Text, Title } from '@mantine/core';
import { Address } from '../../ui/address';
import figures from '../../ui/figures.module.css';
import { formatCount } from '../../ui/format';
import type { Makers } from './oem-data';

const SHOWN = 50;

export function RevokedList({ makers }: { readonly makers: Makers }) {
  return (
    <section aria-labelledby="revoked">
      <Title order={2} id="revoked" mb={4}>
        Revoked certificates
      </Title>
      {makers.revoked.length === 0 ? (
        <Text fz="sm" c="dimmed">
          No maker has revoked one.
        </Text>
      ) : (
        <>
          <table className={figures.table}>
            <thead>
              <tr>
                <th scope="col">Device</th>
                <th scope="col">Block</th>
              </tr>
            </thead>
            <tbody>
              {makers.revoked.slice(0, SHOWN).map(({ device, block }) => (
                <tr key={`${device}${block}`}>
                  <td>
                    <Address value={device} what="device address" />
                  </td>
                  <td>{formatCount(block)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {makers.revoked.length > SHOWN ? (
            <Text fz="xs" c="dimmed">
              The newest {SHOWN} of {formatCount(makers.revoked.length)}.
            </Text>
          ) : null}
        </>
      )}
    </section>
  );
}
