import type { RankedOffer } from '../../../../../shared/settlement/rankOffers.ts';
import type { OfferReckoning } from '../../../../../shared/settlement/reckonOffers.ts';
import { useMoney } from '../../../ui/useMoney.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import classes from './settle.module.css';

type RowProps = Readonly<{ offer: RankedOffer; currency: string; isAsked: boolean }>;

function Row({ offer: { kind, cost, againstNothing = 0 }, currency, isAsked }: RowProps) {
  const text = useText();
  const language = useLanguage();
  const money = useMoney();
  const name = <th scope="row">{text(`app/offer.kind.${kind}`)}</th>;
  if (cost.kind === 'needs') {
    const facts = cost.facts.map((fact) => text(`app/offer.fact.${fact}`));
    return (
      <tr data-asked={isAsked}>
        {name}
        <td colSpan={2} data-figure>
          {text('app/offers.needs', { facts: new Intl.ListFormat(language).format(facts) })}
        </td>
      </tr>
    );
  }
  const told = money({ minor: cost.cost, currency });
  return (
    <tr data-asked={isAsked}>
      {name}
      <td data-figure>
        {cost.atMost ? text('app/offers.at-most', { cost: told }) : <bdi>{told}</bdi>}
      </td>
      <td data-figure>
        <bdi>{money({ minor: againstNothing, currency })}</bdi>
      </td>
    </tr>
  );
}

/** What each offer costs, and what it saves against doing nothing; the cheapest first. */
export function OfferRanking({ reckoning }: Readonly<{ reckoning: OfferReckoning }>) {
  const text = useText();
  const money = useMoney();
  const { ranked, currency, nothing, reckoned } = reckoning;
  return (
    <table className={classes.ranking}>
      <caption>{text('app/offers.nothing', { cost: money({ minor: nothing, currency }) })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('app/offers.column.offer')}</th>
          <th scope="col" data-figure>
            {text('app/offers.column.cost')}
          </th>
          <th scope="col" data-figure>
            {text('app/offers.column.saved')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((offer) => (
          <Row key={offer.kind} {...{ offer, currency }} isAsked={offer.kind === reckoned.kind} />
        ))}
      </tbody>
    </table>
  );
}
