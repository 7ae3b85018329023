import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import Handsontable from 'handsontable';
import 'handsontable/styles/handsontable.css';
import 'handsontable/styles/ht-theme-main.css';
import { element, serve } from '../bed/page.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** While a cell is being edited its editor holds the text; the table has it from then on. */
const openEditor = (host: HTMLElement) => host.querySelector<HTMLTextAreaElement>('textarea');

serve({
  'ag-grid'(place) {
    const host = element('div', { style: 'width:600px;height:300px' });
    place.append(host);
    createGrid(host, {
      rowData: [{ note: '' }],
      columnDefs: [{ field: 'note', editable: true, cellEditor: 'agLargeTextCellEditor', cellEditorPopup: true }],
      singleClickEdit: true,
    });
    return { text: () => openEditor(host)?.value ?? '(closed)' };
  },
  handsontable(place) {
    const host = element('div', { style: 'width:600px;height:300px' });
    place.append(host);
    const options = { data: [['', '']], colWidths: 250, licenseKey: 'non-commercial-and-evaluation' };
    const grid = new Handsontable(host, options);
    return {
      text() {
        const editor = grid.getActiveEditor();
        return editor?.isOpened() ? editor.getValue() : (grid.getDataAtCell(0, 0) ?? '');
      },
    };
  },
});
