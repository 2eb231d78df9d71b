import { Heading } from '@/components/shell/heading';

/** Says on the desk that the store's texts changed and can't be taken; nothing where they are good. */
export function TextsProblem({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="desk-flags" role="status">
      <Heading rank={2}>
        The file of STORE_TEXTS has changed and is wrong: the last good texts hold on
      </Heading>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            <bdi>{problem}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
