/** The hosts that the extension needed when its major version came out: `data/access-frozen.json`. There is none before 1.0. */
export type FrozenAccess = { major: number; hosts: string[] };

/** What is to stand in `data/access.json` and `data/access-frozen.json` (`frozen`; null: no such file). */
export type Access = { hosts: string[]; frozen: FrozenAccess | null };

export function majorOf(version: string): number {
  const major = Number(/^(\d+)\./.exec(version)?.[1]);
  if (Number.isNaN(major)) throw new Error(`"${version}" is no version`);
  return major;
}

/**
 * The hosts needed at install. Before 1.0 all that the dataset has; a new major version takes all and freezes them; within it no
 * host joins, because a browser disables an extension that needs more until its user agrees. One that the dataset gave up leaves.
 */
export function requiredHosts(wanted: readonly string[], version: string, frozen: FrozenAccess | null): Access {
  const major = majorOf(version);
  if (major === 0) return { hosts: [...wanted], frozen: null };
  const base = frozen?.major === major ? frozen : { major, hosts: [...wanted] };
  return { hosts: wanted.filter((host) => base.hosts.includes(host)), frozen: base };
}

/** One line for each host that a list needs and the frozen one has not, with what to do instead. */
export function refuseNewHosts(listed: readonly string[], version: string, frozen: FrozenAccess | null): string[] {
  const major = majorOf(version);
  if (major === 0) return [];
  if (frozen?.major !== major) return [`data/access-frozen.json is not of version ${major}: run npm run generate, which freezes the hosts of ${major}.0`];
  return listed
    .filter((host) => !frozen.hosts.includes(host))
    .map((host) => `data/access.json: ${host} would be a new required host within version ${major}, and browsers would disable Waybill until each user agrees. Run npm run generate, which leaves it out: it ships as data, and is reached by "check this page" and by "allow new sites". It can be required from ${major + 1}.0 on`);
}
