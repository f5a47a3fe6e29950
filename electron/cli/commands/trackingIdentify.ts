import { join } from 'node:path';
import type { ErrorData } from '../../../shared/appError.ts';
import { loadCarrierRules } from '../../core/tracking/carrierRules.ts';
import { identifyNumber } from '../../core/tracking/identifyNumber.ts';
import type { Command } from '../Command.ts';

/** `tracking identify TEXT`: the carriers that a number can belong to, with its check digit tested. */
export const trackingIdentify: Command = {
  path: ['tracking', 'identify'],
  positionals: [{ name: 'TEXT' }],
  summary: 'command-tracking-identify',
  example: 'tracking identify RR123456785CN',
  run: async (args, { io, say }) => {
    const text = args.positional(0);
    const rules = await loadCarrierRules(join(io.resources, 'carriers'));
    const candidates = identifyNumber(text, rules);
    const lines = candidates.map(({ carrier, format, checkDigit: state }) =>
      say('tracking-candidate', { carrier, format, state }),
    );
    const failed: ErrorData = {
      code: 'tracking-text-no-number',
      params: { text: text.slice(0, 100) },
    };
    return {
      data: { candidates },
      text: lines.join('\n'),
      ...(candidates.length === 0 && !/\d{4}/.test(text) && { failed }),
      ...(candidates.length === 0 && /\d{4}/.test(text) && { text: say('tracking-no-candidate') }),
    };
  },
};
