/** Every request that the window may make, by name. The preload script lets no other through. */
export const channels = [
  'settings.read',
  'settings.change',
  'vault.state',
  'vault.create',
  'case.rows',
] as const;
export type Channel = (typeof channels)[number];
