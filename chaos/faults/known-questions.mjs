import { askOnce } from '../client/ask-once.mjs';

/** Questions with one right answer; the first tells data of the user's own from those that ship with the project. */
const QUESTIONS = [
  '{ country(id: "country:CN") { name names { value } } }',
  '{ entities { totalCount } claims { totalCount } sources { totalCount } }',
  '{ claims(first: 100) { nodes { id quote source { id } } } ports(first: 50) { nodes { id name } } }',
];
const WITHIN_MS = 10_000;

/** The answers of a server, without what differs from time to time. @param {number} port @returns {Promise<string[]>} */
export async function answersOf(port) {
  const answers = [];
  for (const question of QUESTIONS) {
    const answer = await askOnce(port, question, WITHIN_MS);
    const { data, errors } = answer ? JSON.parse(answer.body) : { errors: 'no answer' };
    answers.push(JSON.stringify(data ?? errors));
  }
  return answers;
}

/** How many answers are not the right ones. @param {readonly string[]} answers @param {readonly string[]} right */
export const wrongOnes = (answers, right) => answers.filter((answer, i) => answer !== right[i]).length;
