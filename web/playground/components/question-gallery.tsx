import { useGraphiQL } from '@graphiql/react';
import type { Example } from '../data';
import { exampleNameOf } from '../example-tabs';
import { useTabOpener } from '../hooks/use-tab-opener';
import { usePlayground } from '../playground-context';

/** The shipped questions by group, as cards: a click opens the question's tab and runs it. */
export function QuestionGallery() {
  const { data } = usePlayground();
  const { openExample } = useTabOpener();
  const asked = useGraphiQL(({ tabs, activeTabIndex }) => {
    const tab = tabs[activeTabIndex];
    return tab ? exampleNameOf(tab) : null;
  });
  if (data.examples.length === 0) return <p>This server ships no questions.</p>;

  return (
    <nav className="gallery" aria-label="Questions">
      {[...byGroup(data.examples)].map(([group, examples]) => (
        <section key={group} aria-label={group}>
          <h2>{group}</h2>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <QuestionCard example={example} current={example.name === asked} onOpen={() => openExample(example)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface QuestionCardProps {
  readonly example: Example;
  readonly current: boolean;
  onOpen(): void;
}

function QuestionCard({ example, current, onOpen }: QuestionCardProps) {
  const { en, ...translations } = example.question;
  return (
    <button type="button" className="question-card" data-example={example.name} aria-current={current} onClick={onOpen}>
      <span>{en}</span>
      {Object.entries(translations).map(([language, question]) => (
        <span key={language} lang={language} className="question-translation">
          {question}
        </span>
      ))}
    </button>
  );
}

/** Groups in the order in which the examples name them first. */
function byGroup(examples: readonly Example[]): Map<string, Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of examples) {
    const group = groups.get(example.group);
    if (group) group.push(example);
    else groups.set(example.group, [example]);
  }
  return groups;
}
