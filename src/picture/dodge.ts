/** A label that wants to stand at `at` and is `height` tall; both in one unit. */
export interface Wish {
  at: number;
  height: number;
}

interface Group {
  members: number[];
  height: number;
  centre: number;
}

/**
 * Moves labels apart just so far that none touches its neighbour and all stay between `low` and
 * `high`, and keeps their order. Labels that touch share their displacement. Returns the centres in
 * the order of the wishes.
 */
export function dodge(wishes: readonly Wish[], low: number, high: number): number[] {
  const inside = (group: Group): Group => ({
    ...group,
    centre: Math.max(low + group.height / 2, Math.min(high - group.height / 2, group.centre)),
  });
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at);

  const groups: Group[] = [];
  for (const index of order) {
    const wish = wishes[index]!;
    let group = inside({ members: [index], height: wish.height, centre: wish.at });
    for (let above = groups.at(-1); above; above = groups.at(-1)) {
      if (above.centre + above.height / 2 <= group.centre - group.height / 2) break;
      groups.pop();
      const members = [...above.members, ...group.members];
      group = inside({ members, height: above.height + group.height, centre: middle(members) });
    }
    groups.push(group);
  }

  const centres: number[] = Array.from({ length: wishes.length }, () => 0);
  for (const group of groups) {
    let top = group.centre - group.height / 2;
    for (const index of group.members) {
      centres[index] = top + wishes[index]!.height / 2;
      top += wishes[index]!.height;
    }
  }
  return centres;

  /** Where a stack of these labels is nearest to what each of them wants. */
  function middle(members: readonly number[]): number {
    const height = members.reduce((sum, index) => sum + wishes[index]!.height, 0);
    let offset = 0;
    let wanted = 0;
    for (const index of members) {
      const wish = wishes[index]!;
      wanted += wish.at - (offset + wish.height / 2);
      offset += wish.height;
    }
    return wanted / members.length + height / 2;
  }
}
