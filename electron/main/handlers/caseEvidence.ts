import { stat } from 'node:fs/promises';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import type {
  CaseEvidence,
  EvidenceFault,
  EvidenceTile,
} from '../../../shared/ipc/caseEvidence.ts';
import type { Core } from '../../core/createCore.ts';
import { formatOfMediaType } from '../../core/evidence/formats.ts';
import { toReadError } from '../../core/storage/errno.ts';
import { mapInFlight } from '../../core/storage/mapInFlight.ts';
import { isPictured, type Thumbnails } from '../../core/thumbnails/Thumbnails.ts';
import { largeAddress, thumbnailAddress } from '../ThumbnailFiles.ts';

/** How many files are looked at at a time. */
const IN_FLIGHT = 8;

const looks: readonly (readonly [RegExp, EvidenceTile['look']])[] = [
  [/^image\//, 'photo'],
  [/^video\//, 'video'],
  [/^application\/pdf$/, 'document'],
  [/^message\//, 'mail'],
  [/^text\//, 'text'],
];

const lookOf = ({ mediaType }: EvidenceItem): EvidenceTile['look'] =>
  looks.find(([kind]) => kind.test(mediaType))?.[1] ?? 'other';

/** An error in the words of the case: the file's own name, and the order instead of an id. */
function inWords({ code, params }: ErrorData, order: string, file: string): ErrorData {
  const named = code === 'file-missing' ? 'attachment-missing' : code;
  return { code: named, params: { ...params, file, id: order } };
}

/** What presence and size tell of an attached file, without reading it. */
async function faultOf({ evidence }: Core, item: EvidenceItem): Promise<ErrorData | undefined> {
  try {
    const { size } = await stat(evidence.pathOf(item.sha256, item.mediaType));
    return size === item.bytes ? undefined : { code: 'attachment-altered', params: {} };
  } catch (error) {
    const fault = toReadError(item.fileName, error);
    if (fault instanceof AppError) return fault.toData();
    throw fault;
  }
}

async function tileOf(core: Core, order: string, item: EvidenceItem): Promise<EvidenceTile> {
  const { id, fileName, kind, caption, capture, original } = item;
  const fault = await faultOf(core, item);
  return {
    ...{ id, fileName, kind, look: lookOf(item) },
    format: formatOfMediaType(item.mediaType)?.name ?? item.mediaType,
    ...(caption && { caption }),
    ...(capture && { capture }),
    ...(original && { replacedAt: original.replacedAt }),
    ...(isPictured(item) && { thumbnail: thumbnailAddress(item), large: largeAddress(item) }),
    ...(fault && { fault: inWords(fault, order, fileName) }),
  };
}

/** The attached files of a case as its panel shows them. Looks at each without reading it. */
export async function caseEvidence(core: Core, caseId: string): Promise<CaseEvidence> {
  const { evidence, orderNumber } = await core.cases.open(caseId);
  const files = await mapInFlight(evidence, IN_FLIGHT, (item) => tileOf(core, orderNumber, item));
  return { files: [...files] };
}

/** Why the thumbnail of a file could not be had: an `img` only learns that it could not. */
export async function evidenceFault(
  core: Core,
  thumbnails: Thumbnails,
  { caseId, evidenceId }: Readonly<{ caseId: string; evidenceId: string }>,
): Promise<EvidenceFault> {
  const { evidence, orderNumber } = await core.cases.open(caseId);
  const item = evidence.find(({ id }) => id === evidenceId);
  const fault = item && (await thumbnails.faultOf(core.vault, item));
  return fault ? { fault: inWords(fault.toData(), orderNumber, item.fileName) } : {};
}
