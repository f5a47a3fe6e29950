import { timeOfId } from '../ids.ts';

/** Every name in a vault is ASCII, lower case and short, so that it survives any disk and any sync program. */

const LOG_NAME = /^([0-9a-hjkmnp-tv-z]{26})\.([0-9a-hjkmnp-tv-z]{26})\.ndjson$/;
const ARCHIVE_PATH =
  /^activity\/archive\/([0-9a-hjkmnp-tv-z]{26})\/([0-9a-hjkmnp-tv-z]{26})\.\d{1,9}\.ndjson\.gz$/;
const ATTACHMENT_PATH = /^attachments\/[0-9a-f]{2}\/([0-9a-f]{64})\.([a-z0-9]+)$/;
const THUMBNAIL_NAME = /^([0-9a-f]{64})-\d{1,4}(?:-(?:90|180|270))?$/;
const LIBRARY_PATH = /^library\/(templates|similar)\/([0-9a-hjkmnp-tv-z]{26})\.json$/;
const CORRECTIONS_PATH = /^library\/destinations\/((?=.{1,60}\.)[a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;
const OWN_DAYS_PATH = 'library/plan/days.json';
const SNAPSHOT_NAME = /^([0-9a-hjkmnp-tv-z]{26})\.json$/;

/** The snapshot of a case, in the folder of the year in which the case was made. */
export function snapshotPath(caseId: string): string {
  return `cases/${new Date(timeOfId(caseId)).getUTCFullYear()}/${caseId}.json`;
}

/** The log that one device writes for one case. */
export function logPath(caseId: string, device: string): string {
  return `activity/${caseId}.${device}.ndjson`;
}

/** The folder of what was taken out of the logs of a case when they were compacted. */
export function archiveFolder(caseId: string): string {
  return `activity/archive/${caseId}`;
}

/** The lines of a log up to `seq`, when the log was compacted. */
export function archivePath(caseId: string, device: string, seq: number): string {
  return `${archiveFolder(caseId)}/${device}.${seq}.ndjson.gz`;
}

/** Case and device of an archive's path; undefined for any other file. */
export function parseArchivePath(
  path: string,
): Readonly<{ caseId: string; device: string }> | undefined {
  const [, caseId, device] = ARCHIVE_PATH.exec(path) ?? [];
  return caseId && device ? { caseId, device } : undefined;
}

/** Case and device of a log's file name; undefined for any other file, a conflict copy for example. */
export function parseLogName(
  name: string,
): Readonly<{ caseId: string; device: string }> | undefined {
  const [, caseId, device] = LOG_NAME.exec(name) ?? [];
  return caseId && device ? { caseId, device } : undefined;
}

/** The case of a snapshot's file name; undefined for any other file. */
export function parseSnapshotName(name: string): string | undefined {
  return SNAPSHOT_NAME.exec(name)?.[1];
}

/** An attached file, named by its content. */
export function attachmentPath(sha256: string, extension: string): string {
  return `attachments/${sha256.slice(0, 2)}/${sha256}.${extension}`;
}

/** The hash in an attachment's name in the vault; undefined for any other file. */
export function parseAttachmentPath(path: string): string | undefined {
  const [, sha256, extension] = ATTACHMENT_PATH.exec(path) ?? [];
  return sha256 && extension && attachmentPath(sha256, extension) === path ? sha256 : undefined;
}

/** The folder of small pictures made from attached photos; it may be deleted at any time. */
export const THUMBNAILS = 'cache/thumbs';

/** The small picture of an attached photo, its longer edge at most `edge` pixels, turned by some degrees or as it is. */
export function thumbnailPath(sha256: string, edge: number, turned?: number): string {
  return `${THUMBNAILS}/${sha256}-${edge}${turned === undefined ? '' : `-${turned}`}`;
}

/** The hash of the photo in the name of its small picture; undefined for any other file. */
export function parseThumbnailName(name: string): string | undefined {
  return THUMBNAIL_NAME.exec(name)?.[1];
}

/** The folders of what the seller keeps for all cases: templates of messages, similar items, corrected profiles, days of the plan. */
export type LibraryFolder = 'templates' | 'similar' | 'destinations' | 'plan';

/** The file of one entry of the library. */
export function libraryPath(folder: LibraryFolder, id: string): string {
  return `library/${folder}/${id}.json`;
}

/** Folder and id of an entry of the library; undefined for any other file. */
export function parseLibraryPath(
  path: string,
): Readonly<{ folder: LibraryFolder; id: string }> | undefined {
  const [, profile] = CORRECTIONS_PATH.exec(path) ?? [];
  if (profile) return { folder: 'destinations', id: profile };
  if (path === OWN_DAYS_PATH) return { folder: 'plan', id: 'days' };
  const [, name, id] = LIBRARY_PATH.exec(path) ?? [];
  return name && id ? { folder: name === 'similar' ? name : 'templates', id } : undefined;
}
