/** Letters and digits of a name where the destination does not say how many it takes. */
const USUAL_CHARS = 40;

/**
 * A name without ending for the files of an order's dossier: only ASCII letters and digits, which every upload field
 * takes, at most `maxChars` of them. The end of a long order number tells orders apart, so that is kept.
 */
export function dossierName(orderNumber: string, maxChars: number = USUAL_CHARS): string {
  const order = orderNumber.replace(/[^A-Za-z0-9]/g, '');
  const name = `dossier${order}`;
  return name.length <= maxChars ? name : order.slice(-maxChars) || 'dossier'.slice(0, maxChars);
}
