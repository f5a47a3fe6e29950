import { type BrowserWindow, Notification, powerMonitor } from 'electron';
import { AppError } from '../../shared/appError.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Settings } from '../../shared/ipc/settings.ts';
import { translate } from '../../shared/translate.ts';
import { todayIn } from '../core/caseIndex/todayIn.ts';
import { dateOn } from '../core/dateOn.ts';
import { findOwnDays } from '../core/library/ownDays.ts';
import { DayNotice } from './DayNotice.ts';
import { focusWindow } from './focusWindow.ts';
import type { VaultSession } from './VaultSession.ts';

/** How often the clock is looked at, in milliseconds. */
const MINUTE = 60_000;

/** How many cases of the seller's own vault need something today; none where it cannot be read, which the window says. */
async function dueIn(session: VaultSession): Promise<number> {
  try {
    const { index, clock, vault } = await session.core();
    if (session.isSample) return 0;
    await index.load();
    const { own } = await findOwnDays(vault);
    return todayIn(index.cases, dateOn(clock), own).items.length;
  } catch (error) {
    if (error instanceof AppError) return 0;
    throw error;
  }
}

type Parts = Readonly<{
  session: VaultSession;
  clock: Clock;
  settings: () => Settings;
  window: () => BrowserWindow | undefined;
}>;

/** Shows the number as the system shows notices; a click leads to Today. */
function show(count: number, { settings, window }: Parts): void {
  const notice = new Notification({
    title: 'Claimfolio',
    body: translate(settings().language, 'app/notice.due', { count }),
  });
  notice.on('click', () => {
    const open = window();
    if (!open) return;
    focusWindow(open);
    open.webContents.send('command', 'go.today');
  });
  notice.show();
}

/** Lets the system tell what is due at the hour of the settings, also when the computer wakes after it. */
export function openDayNotice(parts: Parts): void {
  const notice = new DayNotice({
    clock: parts.clock,
    hour: () => parts.settings().noticeHour,
    due: () => dueIn(parts.session),
    show: (count) => show(count, parts),
  });
  const look = () => void notice.look();
  setInterval(look, MINUTE).unref();
  powerMonitor.on('resume', look);
}
