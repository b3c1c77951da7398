import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { anchorOf } from '../../map/countries';
import type { Label } from '../../map/label-layer';
import { centreFor } from '../../map/projection';
import { WorldMap } from '../../map/world-map';
import { Answer, Empty } from '../../ui/answer';
import { useView } from '../../view/use-view';
import { argumentsOf, plainId } from '../../view/view';
import { useMapAddress, usePlace } from './address';
import { countriesIn, type MapCountries } from './countries-by-key';
import { MapFrame } from './map-frame';
import { MapView } from './map-view';
import { Arcs } from './recognition-arcs';
import { RecognitionLegend } from './recognition-legend';
import { PairList, Ranking } from './recognition-list';
import { fillsByNumber, fillsOfPartners } from './recognition-fills';
import { RecognitionTable } from './recognition-table';
import { concerns, pairsOf, pairsWith, partnersByCountry, recognitionsIn } from './recognition';
import { MapRecognitionDocument, type MapRecognitionQuery } from './recognition.generated';

/** Who recognises whose operators: arcs between countries, and how many partners each has. */
export function RecognitionLayer() {
  const { t } = useTranslation('map');
  const [view] = useView();
  const [{ of }] = useMapAddress();
  const variables = { ...argumentsOf(view), ...(view.asOf && { least: 'POSSIBLE' as const }) };
  const answer = useAnswer(MapRecognitionDocument, variables);
  const name = answer.state === 'there' && of ? nameIn(answer.data, of) : undefined;
  return (
    <MapFrame
      title={name ? t('layer.recognition.of', { name }) : t('layer.recognition.title')}
      types={['Country', 'Organization']}
      operation={MapRecognitionDocument}
      variables={variables}
    >
      <Answer answer={answer}>{(data) => <Recognitions data={data} />}</Answer>
    </MapFrame>
  );
}

function Recognitions({ data }: { readonly data: MapRecognitionQuery }) {
  const { t } = useTranslation('map');
  const [, navigate] = useLocation();
  const [{ of, at }, hrefOf] = useMapAddress();
  const placed = usePlace();
  const all = useMemo(() => {
    const countries = countriesIn(data.countries);
    const recognitions = recognitionsIn(data, countries);
    return { countries, pairs: pairsOf(recognitions), left: data.recognitions.totalCount - recognitions.length };
  }, [data]);
  const { countries, left } = all;
  const pairs = useMemo(() => (of ? pairsWith(all.pairs, of) : all.pairs), [all, of]);
  const fills = useMemo(
    () => (of ? fillsOfPartners(pairs, of, countries, t) : fillsByNumber(partnersByCountry(pairs), countries, t)),
    [pairs, of, countries, t],
  );
  const labels = useMemo(() => (of ? [] : numbersOf(partnersByCountry(pairs), countries)), [pairs, of, countries]);
  const named = useMemo(
    () =>
      of
        ? pairs.flatMap(({ sides: [, { id, name, anchor }], status }): Label[] =>
            anchor
              ? [
                  {
                    key: id,
                    at: anchor,
                    text: name,
                    // What is in force needs no word at each place; what is less does.
                    ...(status !== 'IN_FORCE' && { more: t(`value.AgreementStatus.${status}`, { ns: 'domain' }) }),
                  },
                ]
              : [],
          )
        : labels,
    [pairs, of, labels, t],
  );
  const drawn = useMemo(
    () => (
      <Arcs
        pairs={pairs}
        centre={centreOf(of, countries)}
        chosen={at}
        onChoose={({ sides: [own, other] }) => navigate(hrefOf({ of: of ?? own.id, at: other.id }))}
      />
    ),
    // "hrefOf" and "navigate" are new each time, and lead to the same addresses.
    [pairs, of, at, countries],
  );
  const onCountry = (key: string): void => {
    const id = countries.byKey.get(key)?.id ?? '';
    const partner = pairs.find(({ sides: [own, other] }) => of && !concerns(own, id) && concerns(other, id));
    navigate(hrefOf(partner ? { at: partner.sides[1].id } : { of: id, at: undefined }));
  };
  const chosen = at ? pairs.filter(({ sides: [, other] }) => other.id === at) : pairs;
  const unplaced = pairs.filter(({ sides }) => sides.some(({ anchor }) => !anchor)).length;
  const says = t('layer.recognition.says', { count: pairs.length });
  return (
    <MapView
      picture={
        <WorldMap
          key={centreOf(of, countries)}
          says={says}
          centre={centreOf(of, countries)}
          fills={fills}
          names={countries.names}
          labels={named}
          {...placed}
          onCountry={onCountry}
        >
          {drawn}
        </WorldMap>
      }
      legend={<RecognitionLegend pairs={pairs} numbers={!of} left={left + unplaced} />}
      list={
        of?.startsWith('country:') && !countries.byId.has(of) ? (
          <Empty>{t('missing.entity', { id: of, ns: 'common' })}</Empty>
        ) : of ? (
          <PairList pairs={chosen} of={of} at={at} />
        ) : (
          <Ranking pairs={pairs} countries={countries} />
        )
      }
      table={pairs.length === 0 ? <Empty>{t('nothing')}</Empty> : <RecognitionTable pairs={chosen} />}
    />
  );
}

/** The numbers of partners, the largest first. */
function numbersOf(numbers: ReadonlyMap<string, number>, { byId }: MapCountries): readonly Label[] {
  return [...numbers]
    .sort(([, left], [, right]) => right - left)
    .flatMap(([id, number]): Label[] => {
      const at = anchorOf(byId.get(id)?.key ?? '');
      return at ? [{ key: id, at, text: String(number) }] : [];
    });
}

function centreOf(of: string | undefined, { byId }: MapCountries) {
  return centreFor(anchorOf(byId.get(of ?? '')?.key ?? ''));
}

/** The name of a country or union in an answer. */
function nameIn({ countries, unions }: MapRecognitionQuery, id: string): string | undefined {
  return [...countries.nodes, ...unions.nodes].find((node) => plainId(node.id) === id)?.name;
}
