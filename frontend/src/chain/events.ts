// The events that screens ask for, one by one, by name.
import { getAbiItem } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import { deviceRegistryAbi } from './abi/device-registry';
import { gatewayRegistryAbi } from './abi/gateway-registry';
import { keyRecordsAbi } from './abi/key-records';
import { settlementAbi } from './abi/settlement';
import { vaultAbi } from './abi/vault';

export const committedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'Committed' });
export const revealedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'Revealed' });
export const roundOpenedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'RoundOpened' });
export const clearedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'Cleared' });
export const finalizedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'Finalized' });
export const refundedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'Refunded' });
export const forfeitedEvent = getAbiItem({ abi: batchAuctionAbi, name: 'Forfeited' });
export const recordsPostedEvent = getAbiItem({ abi: keyRecordsAbi, name: 'RecordsPosted' });
export const missingRefundedEvent = getAbiItem({ abi: settlementAbi, name: 'MissingRefunded' });
export const monthKeysPublishedEvent = getAbiItem({ abi: deviceRegistryAbi, name: 'MonthKeysPublished' });
export const gatewaySetEvent = getAbiItem({ abi: gatewayRegistryAbi, name: 'GatewaySet' });
export const withdrawnEvent = getAbiItem({ abi: vaultAbi, name: 'Withdrawn' });
