import { FollowUpRuleSchema } from '../followUp/vocabulary.ts';
import { z } from '../zod.ts';
import { OutcomeSchema, WalkSchema } from './dispute.ts';
import { TurnedSchema } from './evidence.ts';
import { FeedbackSchema } from './feedback.ts';
import { PlainDateSchema, parseMoment } from './moment.ts';
import { parseMoney } from './money.ts';
import {
  CountrySchema,
  IdSchema,
  LanguageSchema,
  LineSchema,
  Sha256Schema,
  TextSchema,
} from './text.ts';
import {
  EvidenceKindSchema,
  OfferKindSchema,
  PlatformSchema,
  ReasonSchema,
  StageSchema,
} from './vocabulary.ts';

const id = IdSchema.optional().describe('Given by Claimfolio; leave it out in a new document');

const time = z
  .string()
  .refine((text) => parseMoment(text) !== undefined, 'not a time such as 2026-03-04T15:06+08:00')
  .describe(
    'ISO 8601: a date, or a local time, with its zone if it is known: 2026-03-04T15:06:07+08:00',
  );

const money = z
  .string()
  .refine((text) => parseMoney(text) !== undefined, 'not an amount such as 12.30 USD')
  .describe('Amount and ISO 4217 currency: 12.30 USD');

const positive = z
  .string()
  .refine((text) => (parseMoney(text)?.minor ?? -1) >= 0, 'not an amount such as 12.30 USD')
  .describe('Amount, not below zero, and ISO 4217 currency: 12.30 USD');

const links = z
  .array(z.string().min(1).describe('`file` of an entry of `evidence` in this document'))
  .max(100)
  .optional();

type Linked = Readonly<{
  evidence?: readonly Readonly<{ file: string }>[] | undefined;
  messages?: readonly Readonly<{ evidence?: readonly string[] | undefined }>[] | undefined;
  disputes?:
    | readonly Readonly<{
        offers?: readonly Readonly<{ proof?: readonly string[] | undefined }>[] | undefined;
      }>[]
    | undefined;
}>;

/** The places of links to files that the document does not have. */
function looseLinks({ evidence = [], messages = [], disputes = [] }: Linked) {
  const known = new Set(evidence.map(({ file }) => file));
  const look = (path: readonly (string | number)[], files: readonly string[] = []) =>
    files.flatMap((file, at) => (known.has(file) ? [] : [[...path, at]]));
  return [
    ...messages.flatMap((one, at) => look(['messages', at, 'evidence'], one.evidence)),
    ...disputes.flatMap(({ offers = [] }, at) =>
      offers.flatMap(({ proof }, of) => look(['disputes', at, 'offers', of, 'proof'], proof)),
    ),
  ];
}

/** A case as people and other programs write it: times and amounts as text, files by path, legs with their events. */
export const CaseDocumentSchema = z
  .strictObject({
    id,
    platform: PlatformSchema,
    orderNumber: z.string().min(1).max(200),
    shop: LineSchema.optional(),
    stage: StageSchema.optional(),
    stageOn: PlainDateSchema.optional().describe('The day on which the stage began'),
    notes: TextSchema.optional().describe('Internal; never printed in a dossier'),
    feedback: FeedbackSchema.optional().describe('What the buyer left in public in the end'),
    buyer: z
      .strictObject({
        name: LineSchema.optional(),
        country: CountrySchema.optional(),
        language: LanguageSchema.optional(),
        email: LineSchema.optional(),
        phone: LineSchema.optional(),
        address: LineSchema.optional(),
      })
      .optional(),
    order: z
      .strictObject({
        orderedAt: time.optional(),
        paidAt: time.optional(),
        total: positive.optional(),
        promisedOn: PlainDateSchema.optional(),
        protectedUntil: PlainDateSchema.optional().describe(
          'The last day on which the platform protects the buyer',
        ),
      })
      .optional(),
    items: z
      .array(
        z.strictObject({
          id,
          title: LineSchema,
          quantity: z.int().positive().optional().describe('1 when it is left out'),
          sku: LineSchema.optional(),
          price: money.optional(),
          listing: LineSchema.optional().describe('Web address of the listing'),
        }),
      )
      .optional(),
    evidence: z
      .array(
        z.strictObject({
          id,
          file: z.string().min(1).describe('Path of the file, relative to this document'),
          fileName: LineSchema.optional(),
          sha256: Sha256Schema.optional(),
          stage: StageSchema.optional(),
          kind: EvidenceKindSchema.optional(),
          caption: LineSchema.optional(),
          takenAt: time.optional(),
          turned: TurnedSchema.optional().describe(
            'Degrees, clockwise, by which the photo is turned where it is shown',
          ),
        }),
      )
      .optional(),
    tracking: z
      .array(
        z.strictObject({
          id,
          carrier: LineSchema,
          number: z.string().min(1).max(100),
          copiedFrom: LineSchema.optional(),
          copiedAt: time.optional(),
          events: z
            .array(
              z.strictObject({
                id,
                at: time,
                text: LineSchema.min(1),
                place: LineSchema.optional(),
                code: z.string().max(100).optional(),
                translation: LineSchema.optional(),
              }),
            )
            .optional(),
        }),
      )
      .optional(),
    messages: z
      .array(
        z.strictObject({
          id,
          direction: z.enum(['in', 'out']).describe('in: from the customer; out: to the customer'),
          at: time,
          channel: LineSchema.optional(),
          language: LanguageSchema.optional(),
          subject: LineSchema.optional().describe('Of a mail'),
          mailId: LineSchema.optional().describe('Message-ID of a mail'),
          text: TextSchema.min(1),
          translation: TextSchema.optional(),
          template: z.string().min(1).max(60).optional().describe('the template it was made from'),
          evidence: links.describe('The files that came with it'),
        }),
      )
      .optional(),
    followUps: z
      .array(
        z.strictObject({
          id,
          on: PlainDateSchema,
          note: TextSchema.optional(),
          doneAt: time.optional(),
          doneOn: PlainDateSchema.optional(),
          outcome: TextSchema.optional(),
          rule: FollowUpRuleSchema.optional().describe('The rule that asked for it'),
          about: IdSchema.optional().describe('The dispute or message that the rule speaks of'),
          snoozedOn: PlainDateSchema.optional().describe('The day on which it was put off'),
        }),
      )
      .optional(),
    disputes: z
      .array(
        z.strictObject({
          id,
          platform: PlatformSchema.optional().describe(
            'Where the claim was opened, if not where it was sold',
          ),
          reason: ReasonSchema,
          openedOn: PlainDateSchema,
          openedAt: time.optional().describe('The same with its time, where the platform shows it'),
          platformCase: LineSchema.optional(),
          claim: TextSchema.optional(),
          amount: positive.optional(),
          destination: z.string().max(60).optional(),
          respondBy: PlainDateSchema.optional(),
          walk: WalkSchema.optional(),
          request: TextSchema.optional(),
          outcome: OutcomeSchema.optional(),
          cause: LineSchema.optional(),
          paid: positive.optional(),
          closedOn: PlainDateSchema.optional(),
          offers: z
            .array(
              z.strictObject({
                id,
                kind: OfferKindSchema,
                amount: positive.optional(),
                at: time.optional(),
                note: TextSchema.optional(),
                cost: money.optional(),
                answer: z.enum(['accepted', 'refused', 'open']).optional(),
                proof: links.describe('Files that prove the answer of the customer'),
              }),
            )
            .optional(),
        }),
      )
      .optional(),
  })
  .superRefine((document, { addIssue }) => {
    for (const path of looseLinks(document))
      addIssue({ code: 'custom', path, message: 'not a file of this document' });
  })
  .meta({ title: 'Claimfolio case', description: 'One order with everything that belongs to it' });
export type CaseDocument = Readonly<z.infer<typeof CaseDocumentSchema>>;
