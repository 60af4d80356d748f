// Ways to part chosen devices into groups, the same as the results have.
import type { Model } from '../../directory/schema';
import { groupOf } from '../../market/pricing-groups';
import { groupings } from '../results/groups';
import type { GroupBy } from './group-rules';

/** Ways for devices of these models; none before they are known. */
export function groupsBy(models: readonly Model[]): readonly GroupBy[] {
  const [first] = models;
  if (first === undefined) return [];
  const names = new Map(models.map((one) => [one.model, one.label]));
  return groupings(first.family, (model) => names.get(model) ?? `Model ${model}`).map(({ name, label, labelOf }) => ({
    column: name,
    label,
    family: first.family,
    codeOf: groupOf(name, first.family),
    labelOf,
  }));
}
