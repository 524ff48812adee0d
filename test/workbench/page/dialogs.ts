/** A box that waits for an answer; what is asked next waits its turn. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly key: string; readonly label: string }[];
  /** A field to type in, with what stands in it at first. */
  readonly field: { readonly label: string; readonly text: string } | null;
}

export interface Answer {
  /** The key of the button pressed; "cancel" for Esc. */
  readonly button: string;
  readonly text: string;
}

interface Asked {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
}

export class Dialogs {
  private readonly queue: Asked[] = [];

  constructor(private readonly changed: () => void) {}

  get current(): Question | null {
    return this.queue[0]?.question ?? null;
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.queue.push({ question, answer: resolve });
      this.changed();
    });
  }

  answer(answer: Answer): void {
    const asked = this.queue.shift();
    this.changed();
    asked?.answer(answer);
  }
}
