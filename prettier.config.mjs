import officeAddins from 'office-addin-prettier-config';

/** The Office add-ins' settings, with longer lines and the quotes and commas of most TypeScript. */
export default { ...officeAddins, printWidth: 120, singleQuote: true, trailingComma: 'all' };
