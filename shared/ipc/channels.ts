/** Every request that the window may make, by name. The preload script lets no other through. */
export const channels = [
  'settings.read',
  'settings.change',
  'vault.state',
  'vault.create',
  'vault.follow',
  'vault.reuse',
  'vault.showFolder',
  'place.read',
  'place.note',
  'place.recent',
  'help.report',
  'help.copy',
  'help.showLicences',
  'case.rows',
  'case.ids',
  'case.bulk',
  'case.open',
  'case.create',
  'case.change',
  'case.undo',
  'case.redo',
  'case.delete',
  'case.undelete',
  'case.eraseBuyer',
  'case.history',
  'case.evidence',
  'case.evidenceFault',
  'entry.addItem',
  'entry.addMessage',
  'entry.change',
  'entry.remove',
  'tracking.preview',
  'tracking.add',
  'tracking.chooseFile',
  'dispute.open',
  'dispute.change',
  'dispute.due',
  'dispute.destinations',
  'dossier.choices',
  'dossier.make',
  'dossier.stop',
  'dossier.save',
  'dossier.copy',
  'dossier.drag',
  'dossier.show',
  'evidence.change',
  'evidence.remove',
  'evidence.move',
  'evidence.choose',
  'care.read',
  'care.backUp',
  'care.restore',
  'care.moveVault',
  'care.chooseVault',
  'care.chooseDailyFolder',
  'care.changeDaily',
  'care.backUpDaily',
  'care.check',
  'care.repair',
  'thinning.offer',
  'thinning.run',
  'import.choose',
  'import.preview',
  'import.run',
  'work.state',
  'work.cancel',
] as const;
export type Channel = (typeof channels)[number];

/**
 * Where the preload script hands over files that were dropped or pasted. It is none of the requests that the page may
 * make: a path in it is one that the system told the preload script.
 */
export const ATTACH_CHANNEL = 'evidence.attach';

/** Where the preload script hands over lists of orders and tracking that were dropped, in the same way. */
export const IMPORT_CHANNEL = 'import.drop';

/** The most bytes of files without a path that are handed over at a time, 100 MB: they cross in memory. */
export const LARGEST_HANDED = 100_000_000;

/** The most files and folders that are handed over at a time; a folder may hold any number. */
export const MOST_FILES = 10_000;
