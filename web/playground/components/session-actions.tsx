import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { copyText } from '../clipboard';
import { curlCommand } from '../curl-command';
import { exampleNameOf, exampleText, untouchedExample } from '../example-tabs';
import { useCurrentOperation } from '../hooks/use-current-operation';
import { exampleAddress, sharedAddress } from '../page-address';
import { usePlayground } from '../playground-context';
import { packText } from '../../shared/share-link';
import { textOf } from '../tab-state';

/** What can be done with the open tab as a whole: copy it as curl, share it, bring it back. */
export function SessionActions() {
  const { data } = usePlayground();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const currentOperation = useCurrentOperation();
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(''), 2500);
    return () => clearTimeout(timer);
  }, [said]);

  const tab = tabs[activeTabIndex];
  const shipped = data.examples.find(({ name }) => tab && name === exampleNameOf(tab));
  const untouched = untouchedExample(tab, data.examples);

  async function copy(text: string, done: string) {
    say((await copyText(text)) ? done : 'The browser refused to copy');
  }

  async function copyAsCurl() {
    const operation = currentOperation();
    if ('problem' in operation) return say(operation.problem);
    const address = new URL(data.endpoint, location.href).href;
    await copy(curlCommand(address, operation.request, operation.headers), 'Command copied');
  }

  async function share() {
    if (!tab) return;
    const page = new URL(location.href);
    const address = untouched ? exampleAddress(page, untouched.name) : sharedAddress(page, await packText(textOf(tab)));
    history.replaceState(null, '', address);
    await copy(address, 'Link copied');
  }

  function bringBack() {
    if (!shipped) return;
    const text = exampleText(shipped);
    queryEditor?.setValue(text.query);
    variableEditor?.setValue(text.variables);
  }

  return (
    <div className="session-actions">
      <span role="status">{said}</span>
      {shipped && !untouched && (
        <button type="button" onClick={bringBack} title="Bring back the question as shipped">
          Reset
        </button>
      )}
      <button type="button" onClick={() => void copyAsCurl()}>
        Copy as curl
      </button>
      <button type="button" onClick={() => void share()}>
        Share
      </button>
    </div>
  );
}
