import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCarrierRules } from '../../../../../electron/core/tracking/carrierRules.ts';
import {
  identifyNumber,
  provenCarrier,
} from '../../../../../electron/core/tracking/identifyNumber.ts';
import { englishState, loadStateWords } from '../../../../../electron/core/tracking/stateWords.ts';

const folder = resolve('resources/carriers');
const rules = await loadCarrierRules(folder);
const words = await loadStateWords(folder);

const told = (number: string) =>
  identifyNumber(number, rules).map(({ carrier, checkDigit }) => `${carrier} ${checkDigit}`);

describe('a tracking number', () => {
  it.each([
    ['RB 123 456 785 GB', 'Royal Mail Group plc ok'],
    ['1Z5R89390357567127', 'UPS ok'],
    ['986578788855', 'FedEx ok'],
    ['TBA000000000000', 'Amazon none'],
  ])('%s can belong to %s', (number, carrier) => expect(told(number)).toContain(carrier));

  it('is told to be mistyped, and to belong to nobody', () => {
    expect(told('RB123456786GB')).toEqual(['Royal Mail Group plc bad']);
    expect(told('RB123456785XX')).toEqual([]);
    expect(told('hello')).toEqual([]);
  });

  it('proves its carrier only when no other one fits', () => {
    expect(provenCarrier('RB123456785GB', rules)).toBe('Royal Mail Group plc');
    expect(provenCarrier('TBA000000000000', rules)).toBeUndefined();
  });
});

describe('a state in Chinese', () => {
  it.each([
    ['已签收', 'Delivered and signed for'],
    ['【深圳市】快件已揽收。', 'Picked up'],
    ['出口海关/放行', 'Released by export customs'],
    ['您的包裹派送中', 'Out for delivery'],
  ])('%s is %s', (text, meaning) => expect(englishState(text, words)).toBe(meaning));

  it('is left alone when it says more than a standard one', () =>
    expect(englishState('已签收，但包裹破损', words)).toBeUndefined());
});
