import type { Handlers } from '../../../shared/ipc/contract.ts';
import { vaultNotices } from '../../core/useCases/vaultNotices.ts';
import type { HandlerParts } from './HandlerParts.ts';

/**
 * What the main process does to tell about the place of the vault. That a sync program keeps it is explained once for a
 * folder, the rest once in a run of the program. A sample is no place to care for.
 */
export function noticeHandlers({
  session,
  places,
}: HandlerParts): Pick<Handlers, 'vault.notices' | 'vault.noticeRead'> {
  const read = new Set<string>();
  const nameOf = (code: string) => `${code} ${session.folder}`;
  const isExplained = () => places.content.syncExplained === session.folder;
  return {
    'vault.notices': async () => {
      const { vault, clock } = await session.core();
      if (session.isSample) return { notices: [] };
      const found = await vaultNotices(vault, clock);
      const notices = found
        .filter(({ code }) => !read.has(nameOf(code)))
        .filter(({ code }) => code !== 'vault-synced' || !isExplained());
      return { notices: notices.map(({ code, params }) => ({ code, params })) };
    },
    'vault.noticeRead': async ({ code }) => {
      read.add(nameOf(code));
      if (code === 'vault-synced')
        await places.write({ ...places.content, syncExplained: session.folder });
      return {};
    },
  };
}
