/** A refusal with Excel's own code; the batch stops there. */
export class ExcelRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const MESSAGES = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemAlreadyExists: 'The resource being created already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  NotImplemented: "The requested feature isn't implemented.",
} as const;

/** `detail` is the stand-in's own remark for who reads a failing test; Excel says less. */
export const refuse = (code: keyof typeof MESSAGES, detail = ''): never => {
  throw new ExcelRefusal(code, detail === '' ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
};
