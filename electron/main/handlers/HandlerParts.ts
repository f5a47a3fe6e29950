import type { BrowserWindow } from 'electron';
import type { Settings } from '../../../shared/ipc/settings.ts';
import type { PhotoTool } from '../../core/photo/PhotoTool.ts';
import type { Thumbnails } from '../../core/thumbnails/Thumbnails.ts';
import type { DailyChores } from '../DailyChores.ts';
import type { DossierMaker } from '../dossier/DossierMaker.ts';
import type { DossierPreviews } from '../dossier/DossierPreviews.ts';
import type { LongWork } from '../LongWork.ts';
import type { MessageDrafts } from '../MessageDrafts.ts';
import type { ProfileFile } from '../ProfileFile.ts';
import type { Places } from '../places.ts';
import type { VaultSession } from '../VaultSession.ts';
import type { WindowMemory } from '../WindowMemory.ts';

/** What the handlers work on. */
export type HandlerParts = Readonly<{
  session: VaultSession;
  settings: ProfileFile<Settings>;
  places: ProfileFile<Places>;
  /** True when whoever started the program named the vault: it is then not the one that is opened next time. */
  isVaultNamed: boolean;
  /** Where a sample is made for whoever wants to look at one. */
  sampleFolder: string;
  memory: WindowMemory;
  daily: DailyChores;
  work: LongWork;
  photos: PhotoTool;
  messages: MessageDrafts;
  thumbnails: Thumbnails;
  dossiers: DossierMaker;
  previews: DossierPreviews;
  /** The window that questions belong to. */
  window: () => BrowserWindow | undefined;
  /** Lets the window itself follow: its menu and its colours. */
  applySettings: (settings: Settings) => void;
}>;

/** The window that a request came from. */
export function windowOf({ window }: HandlerParts): BrowserWindow {
  const open = window();
  if (!open) throw new Error('A request came without a window');
  return open;
}
