import type { Language } from '../../../shared/translate.ts';

/** Every country and territory of ISO 3166-1. */
const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** Languages that buyers write in. */
const languages =
  'ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt pt-BR ro ru sk sl sr sv th tr uk vi zh-Hans zh-Hant';

/** Currencies that buyers pay in, the common ones first. */
export const currencies: readonly string[] =
  'USD EUR GBP CNY AUD CAD JPY BRL CHF CLP COP CZK DKK HKD HUF IDR ILS INR KRW MXN MYR NOK NZD PEN PHP PLN RON RUB SAR SEK SGD THB TRY TWD UAH AED VND ZAR'.split(
    ' ',
  );

/** Lists of many choices are only there while they are open. */
export const onlyWhileOpen = { keepMounted: false } as const;

/** A value and what a person reads for it. */
export type Choice = Readonly<{ value: string; label: string }>;

function choicesOf(
  language: Language,
  type: 'region' | 'language',
  codes: readonly string[],
): Choice[] {
  const names = new Intl.DisplayNames(language, { type });
  const { compare } = new Intl.Collator(language);
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => compare(one.label, other.label));
}

/** All countries by their names in the language of the window. */
export const countryChoices = (language: Language): Choice[] =>
  choicesOf(language, 'region', countries.split(' '));

/** Languages by their names; `known` is among them even when it is a rare one. */
export const languageChoices = (language: Language, known?: string): Choice[] =>
  choicesOf(language, 'language', [
    ...new Set([...languages.split(' '), ...(known ? [known] : [])]),
  ]);
