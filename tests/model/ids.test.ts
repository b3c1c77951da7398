import * as fc from 'fast-check';
import { idPrefix, nameId, relationshipId, relationshipTypeInId } from '../../src/model/values/ids';

describe('an id', () => {
  test.each([
    ['port:dulata', 'port'],
    ['port:a:b', 'port'],
    [':a', ''],
    ['port', ''],
    ['', ''],
  ])('%j has the prefix %j', (id, prefix) => expect(idPrefix(id)).toBe(prefix));

  test('of a relationship tells its type', () => {
    const id = relationshipId('MUTUALLY_RECOGNISES', 'programme:a', 'programme:b', ['AIR']);
    expect(id).toMatch(/^rel:mutually-recognises-[0-9a-f]{16}$/);
    expect(relationshipTypeInId(id)).toBe('MUTUALLY_RECOGNISES');
  });

  test('of a relationship differs as soon as a part of its key does', () => {
    const ids = [
      relationshipId('SIGNED', 'a', 'b', []),
      relationshipId('SIGNED', 'b', 'a', []),
      relationshipId('SIGNED', 'a', 'b', [null]),
      relationshipId('SIGNED', 'a', 'b', ['2008']),
      relationshipId('SIGNED', 'a', 'b', [2008]),
      relationshipId('SIGNED', 'a', 'b', [['2008']]),
      relationshipId('SIGNED', 'ab', '', []),
      relationshipId('LED', 'a', 'b', []),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(relationshipId('SIGNED', 'a', 'b', ['2008'])).toBe(ids[3]);
  });

  test.each([
    'rel:signed',
    'rel:signed-0123',
    'rel:SIGNED-0123456789abcdef',
    'rel:signed-0123456789ABCDEF',
    'signed-0123456789abcdef',
    'rel:-0123456789abcdef ',
  ])('%j is that of no relationship', (id) => expect(relationshipTypeInId(id)).toBeUndefined());

  test('leads back to any type of relationship', () => {
    const type = fc.stringMatching(/^[A-Z]+(_[A-Z]+)*$/);
    fc.assert(
      fc.property(type, fc.string(), (name, end) =>
        expect(relationshipTypeInId(relationshipId(name, end, end, []))).toBe(name),
      ),
    );
  });

  test('of a name differs with the language, the kind and the value', () => {
    const ids = [
      nameId('port:a', 'en', 'ALIAS', 'x'),
      nameId('port:a', 'ru', 'ALIAS', 'x'),
      nameId('port:a', 'en', 'FORMER', 'x'),
      nameId('port:a', 'en', 'ALIAS', 'y'),
      nameId('port:b', 'en', 'ALIAS', 'x'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^name:[0-9a-f]{16}$/);
  });
});
