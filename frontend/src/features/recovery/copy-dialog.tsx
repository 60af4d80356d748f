// A fresh copy of the file of one batch, whatever its state.
import { Modal } from '@mantine/core';
import type { BatchRecord } from '../../vault/batch-record';
import { CopyPanel } from '../seal/copy-panel';

type Props = { readonly batch: BatchRecord | null; readonly onClose: () => void };

export function CopyDialog({ batch, onClose }: Props) {
  return (
    <Modal opened={batch !== null} onClose={onClose} title={`Save a copy of round ${batch?.round ?? ''}`}>
      {batch === null ? null : <CopyPanel batch={{ ...batch, copies: [] }} onChecked={onClose} />}
    </Modal>
  );
}
