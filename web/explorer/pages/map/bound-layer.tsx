import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../graphql/use-answer';
import { Answer } from '../../ui/answer';
import { useView } from '../../view/use-view';
import { argumentsOf } from '../../view/view';
import { useMapAddress } from './address';
import { BoundView } from './bound-view';
import { MapConventionDocument } from './convention.generated';
import { MapFrame } from './map-frame';
import { MapMembersDocument } from './members.generated';

/** The members of an organization. */
export function MembersLayer() {
  const variables = useSubject();
  const answer = useAnswer(MapMembersDocument, variables);
  const subject = answer.state === 'there' ? answer.data.subject : undefined;
  return (
    <MapFrame
      title={useTitleOf('members', subject?.name)}
      types={['Organization']}
      operation={MapMembersDocument}
      variables={variables}
    >
      <Answer answer={answer}>
        {({ subject, choices, countries }) => (
          <BoundView layer="members" subject={subject} choices={choices.nodes} countries={countries} />
        )}
      </Answer>
    </MapFrame>
  );
}

/** The countries that a convention, or another agreement, binds. */
export function ConventionLayer() {
  const variables = useSubject();
  const answer = useAnswer(MapConventionDocument, variables);
  const subject = answer.state === 'there' ? answer.data.subject : undefined;
  return (
    <MapFrame
      title={useTitleOf('convention', subject?.name)}
      types={['Agreement']}
      operation={MapConventionDocument}
      variables={variables}
    >
      <Answer answer={answer}>
        {({ subject, choices, countries }) => (
          <BoundView layer="convention" subject={subject} choices={choices.nodes} countries={countries} />
        )}
      </Answer>
    </MapFrame>
  );
}

/** The variables of both: whom the layer is of, where one is chosen, and the view. */
function useSubject() {
  const [view] = useView();
  const [{ of }] = useMapAddress();
  return { id: of ?? '', chosen: of !== undefined, ...argumentsOf(view) };
}

function useTitleOf(layer: 'members' | 'convention', name: string | undefined): string {
  const { t } = useTranslation('map');
  return name ? t(`layer.${layer}.of`, { name }) : t(`layer.${layer}.title`);
}
