import type { IpcMainInvokeEvent } from 'electron';
import { AppError, type ErrorData } from '../../shared/appError.ts';
import type { Answer } from '../../shared/ipc/answer.ts';
import {
  ATTACH_CHANNEL,
  CHECK_CHANNEL,
  type Channel,
  channels,
  IMPORT_CHANNEL,
} from '../../shared/ipc/channels.ts';
import { contract, type Handlers, type Output } from '../../shared/ipc/contract.ts';
import {
  type CheckDrop,
  CheckDropSchema,
  type DossierChecked,
  DossierCheckedSchema,
} from '../../shared/ipc/dossier.ts';
import {
  type AttachDone,
  AttachDoneSchema,
  type AttachRequest,
  AttachRequestSchema,
} from '../../shared/ipc/evidence.ts';
import {
  ImportDropSchema,
  type ImportPreview,
  ImportPreviewSchema,
} from '../../shared/ipc/importing.ts';
import type { z } from '../../shared/zod.ts';

/** More than any request of ours needs, counted in characters of JSON. */
const LARGEST_INPUT = 1_000_000;

/** `ipcMain.handle`, passed in so that a test needs no Electron. */
export type Handle = (
  channel: string,
  listener: (event: IpcMainInvokeEvent, input: unknown) => Promise<Answer<unknown>>,
) => void;

/** What serving needs besides the handlers. */
export type Gate = Readonly<{
  /** Whether the sender is the top frame of our own window. */
  isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Where faults of our own are told, for the log. */
  reportFault: (error: unknown) => void;
}>;

const refuse = (error: ErrorData): Answer<never> => ({ ok: false, error });

type HandedChannel = typeof ATTACH_CHANNEL | typeof CHECK_CHANNEL | typeof IMPORT_CHANNEL;

const refuseRequest = (channel: Channel | HandedChannel) =>
  refuse({ code: 'request-refused', params: { channel } });

function isSmall(input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length <= LARGEST_INPUT;
  } catch {
    // Cycles and big integers pass the structured clone, but no request of ours holds any.
    return false;
  }
}

async function run<C extends Channel>(
  channel: C,
  handlers: Handlers,
  input: unknown,
): Promise<Answer<Output<C>>> {
  const parsed = isSmall(input) ? contract[channel].input.safeParse(input) : undefined;
  if (!parsed?.success) return refuseRequest(channel);
  const value = await handlers[channel](parsed.data);
  return { ok: true, value: contract[channel].output.parse(value) };
}

function toAnswer(error: unknown, gate: Gate): Answer<never> {
  if (error instanceof AppError) return refuse(error.toData());
  gate.reportFault(error);
  const detail = error instanceof Error ? error.message : String(error);
  return refuse({ code: 'internal', params: { detail } });
}

/**
 * Answers every request of the contract: sender, input and output are checked, and what goes wrong comes
 * back as a code with names, never as a stack.
 */
export function serveContract(handle: Handle, handlers: Handlers, gate: Gate): void {
  for (const channel of channels) {
    handle(channel, async (event, input) => {
      if (!gate.isTrusted(event)) return refuseRequest(channel);
      try {
        return await run(channel, handlers, input);
      } catch (error) {
        return toAnswer(error, gate);
      }
    });
  }
}

/** How one channel is served on which the preload script hands over what the page may not say itself. */
type HandedCall<I, O> = Readonly<{
  channel: HandedChannel;
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  work: (input: I) => Promise<O>;
}>;

/** The same gate, but no limit in characters: the schemas have limits in bytes and files, and pictures are no text. */
function serveHanded<I, O>(
  handle: Handle,
  { channel, input: schema, output, work }: HandedCall<I, O>,
  gate: Gate,
): void {
  handle(channel, async (event, input) => {
    const parsed = gate.isTrusted(event) ? schema.safeParse(input) : undefined;
    if (!parsed?.success) return refuseRequest(channel);
    try {
      return { ok: true, value: output.parse(await work(parsed.data)) };
    } catch (error) {
      return toAnswer(error, gate);
    }
  });
}

/** What is done with what the preload script hands over. */
export type HandedWork = Readonly<{
  attach: (request: AttachRequest) => Promise<AttachDone>;
  importLists: (drop: Readonly<{ paths: readonly string[] }>) => Promise<ImportPreview>;
  checkDossier: (drop: CheckDrop) => Promise<DossierChecked>;
}>;

/** Answers the channels on which the preload script hands over files that were dropped or pasted. */
export function serveFiles(handle: Handle, handed: HandedWork, gate: Gate): void {
  const attach = { input: AttachRequestSchema, output: AttachDoneSchema, work: handed.attach };
  serveHanded(handle, { channel: ATTACH_CHANNEL, ...attach }, gate);
  const lists = { input: ImportDropSchema, output: ImportPreviewSchema, work: handed.importLists };
  serveHanded(handle, { channel: IMPORT_CHANNEL, ...lists }, gate);
  const check = { input: CheckDropSchema, output: DossierCheckedSchema, work: handed.checkDossier };
  serveHanded(handle, { channel: CHECK_CHANNEL, ...check }, gate);
}
