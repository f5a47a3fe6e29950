import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { ErrorData } from '../../../shared/appError.ts';
import type { ExportLimits } from '../../../shared/destinations/exportLimits.ts';
import type { Statement } from '../../../shared/dossier/composeStatement.ts';
import type { DossierPlan } from '../../../shared/dossier/dossierPlan.ts';
import type { ExportDraft } from './draftExport.ts';
import type { MadeDossier, MadeFile } from './makeFiles.ts';

/** What was written, and everything the seller should know of it. */
export type ExportAnswer = Readonly<{
  files: readonly Readonly<{
    path: string;
    mime: string;
    bytes: number;
    pages: number;
    sha256: string;
  }>[];
  text: Statement;
  limits: ExportLimits;
  exhibits: readonly Readonly<{
    label: string;
    title: string;
    file: string | null;
    page: number;
    state: 'shown' | 'placeholder';
  }>[];
  warnings: readonly ErrorData[];
}>;

/** The files as the answer names them. */
export function fileAnswers(files: readonly MadeFile[]): ExportAnswer['files'] {
  return files.map(({ path, mime, pages, bytes }) => ({
    path,
    mime,
    bytes: bytes.length,
    pages,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

/** Every exhibit with the page on which it begins. */
export function exhibitAnswers(
  plan: DossierPlan,
  { laidOut }: MadeDossier,
): ExportAnswer['exhibits'] {
  return plan.groups
    .flatMap((group) => group.exhibits)
    .map(({ label, title, content }) => ({
      label,
      title,
      file:
        content.kind === 'photo' || content.kind === 'placeholder' ? content.item.fileName : null,
      page: laidOut.exhibitPages.get(label) ?? 0,
      state: content.kind === 'placeholder' ? 'placeholder' : 'shown',
    }));
}

/** The evidence items of the exhibits that show one, by label. */
export function exhibitItems(plan: DossierPlan): ReadonlyMap<string, string> {
  const exhibits = plan.groups.flatMap((group) => group.exhibits);
  return new Map(
    exhibits.flatMap(({ label, content }) =>
      'item' in content ? [[label, content.item.id] as const] : [],
    ),
  );
}

function placeholderWarnings(plan: DossierPlan): readonly ErrorData[] {
  const exhibits = plan.groups.flatMap((group) => group.exhibits);
  return exhibits.flatMap(({ label, content }) => {
    if (content.kind !== 'placeholder') return [];
    const { fileName: file, id: item } = content.item;
    return [{ code: 'warning-placeholder', params: { label, file, item } }];
  });
}

function limitWarnings({ limits, destination }: ExportDraft): readonly ErrorData[] {
  const unknown = limits.assumed.join(', ');
  const params = { destination: destination.name, limits: unknown };
  return unknown ? [{ code: 'warning-limits-unknown', params }] : [];
}

function nameWarnings({ destination }: ExportDraft, files: readonly MadeFile[]) {
  const max = destination.maxFileNameChars ?? Number.POSITIVE_INFINITY;
  return files
    .map(({ path }) => basename(path, extname(path)))
    .filter((name) => [...name].length > max)
    .map((file): ErrorData => ({ code: 'warning-file-name-long', params: { file, max } }));
}

function glyphWarnings(missing: ReadonlySet<string>): readonly ErrorData[] {
  const characters = [...missing].sort().join(', ');
  return characters ? [{ code: 'warning-glyphs-missing', params: { characters } }] : [];
}

function drawingWarnings({ plan }: ExportDraft, { laidOut }: MadeDossier): readonly ErrorData[] {
  return plan.timeline && !laidOut.hasTimeline
    ? [{ code: 'warning-timeline-left-out', params: {} }]
    : [];
}

/** What hiding the buyer does not reach: what photos show, and the names that the seller gives to files. */
function redactionWarnings(
  { plan, redact }: ExportDraft,
  files: readonly MadeFile[],
): readonly ErrorData[] {
  if (!redact) return [];
  const exhibits = plan.groups.flatMap((group) => group.exhibits);
  const hasPhotos = exhibits.some(({ content }) => content.kind === 'photo');
  const telling = files.map(({ path }) => basename(path)).filter((name) => redact(name) !== name);
  return [
    ...(hasPhotos ? [{ code: 'warning-redact-photos' as const, params: {} }] : []),
    ...telling.map((file): ErrorData => ({ code: 'warning-redact-name', params: { file } })),
  ];
}

/** Everything that the seller should know of an export that was made all the same. */
export function warningsOf(
  draft: ExportDraft,
  made: MadeDossier,
  missing: ReadonlySet<string>,
): readonly ErrorData[] {
  return [
    ...draft.warnings,
    ...limitWarnings(draft),
    ...redactionWarnings(draft, made.files),
    ...nameWarnings(draft, made.files),
    ...drawingWarnings(draft, made),
    ...placeholderWarnings(draft.plan),
    ...glyphWarnings(missing),
  ];
}
