import type { Form } from '../../../src/sheets/form';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aForm } from '../../support/aForm';

/** A form with so many rows: areas of nine components each. */
export function aManyRowedForm(rows: number): Form {
  const criteria = Array.from({ length: rows }, (_, at): [string, string, { name: string; rule: string }] => {
    const [area, component] = [Math.floor(at / 10) + 1, at % 10];
    const code = component === 0 ? `${area}` : `${area}.${component}`;
    return [
      code,
      component === 0 ? '9' : '1',
      {
        name: `Ban hành kế hoạch cải cách hành chính, nội dung ${code}`,
        rule: 'Đúng hạn: 1; chậm: 0,5; không ban hành: 0',
      },
    ];
  });
  return aForm(aCriteriaSet(criteria)).build();
}
