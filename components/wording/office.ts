import type { SpeakerView } from '@/lib/model/views';

/** Role and affiliation as one phrase ("Secretary of State, Harbour Council"); a part that repeats the other is left out. */
export function officeOf(speaker: Pick<SpeakerView, 'role' | 'affiliation'>): string | undefined {
  const { role, affiliation } = speaker;
  if (role === undefined || affiliation === undefined) return role ?? affiliation;
  return role.toLowerCase().includes(affiliation.toLowerCase()) ? role : `${role}, ${affiliation}`;
}
