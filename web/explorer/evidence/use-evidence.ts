import { useParameter } from '../view/use-view';

/**
 * The fact whose evidence is open, as `?evidence=ID` in the address: a reader may share it, and the back button closes
 * it.
 */
export function useEvidence(): readonly [string | null, (id: string | null) => void] {
  return useParameter('evidence');
}
