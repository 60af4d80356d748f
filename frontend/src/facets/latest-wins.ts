// One request at a time, and of those that wait only the newest: for answers that follow a pointer.

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Wrap `ask` so that a question that is asked while another is under way waits, and is answered with null if a newer one
 * comes meanwhile. A question under way is always answered, so that a screen keeps moving while a pointer does.
 */
export function latestWins<Question, Answer>(ask: (question: Question) => Promise<Answer>) {
  let waiting: Waiting<Question, Answer> | null = null;
  let busy = false;

  async function run(next: Waiting<Question, Answer>): Promise<void> {
    busy = true;
    try {
      next.resolve(await ask(next.question));
    } catch (error) {
      next.reject(error);
    }
    busy = false;
    if (waiting === null) return;
    const following = waiting;
    waiting = null;
    void run(following);
  }

  return (question: Question): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      const next = { question, resolve, reject };
      if (!busy) void run(next);
      else {
        waiting?.resolve(null);
        waiting = next;
      }
    });
}
