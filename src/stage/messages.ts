import type { EngineError } from '../engine/protocol.ts'
import { formatBytes, formatCount } from '../ui/format.ts'
import type { BothLanguages } from '../ui/language.tsx'

type Detail = Readonly<Record<string, string | number>>
type Said = (detail: Detail) => BothLanguages

const name = (detail: Detail) => String(detail.name ?? '')
const damaged: Said = (detail) => ({
  en: `The site’s file ${name(detail)} did not arrive whole.`,
  ko: `사이트의 파일 ${name(detail)}을(를) 온전히 받지 못했습니다.`,
})

/** What happened and what to do, by the stable code of an error. */
const SENTENCES: Readonly<Record<string, Said>> = {
  'asset-unreachable': (detail) =>
    detail.status === undefined
      ? {
          en: `${name(detail) || 'A file of this site'} could not be fetched. Is the network there?`,
          ko: `${name(detail) || '사이트의 파일'}을(를) 받아오지 못했습니다. 네트워크를 확인해 주세요.`,
        }
      : {
          en: `${name(detail)} could not be fetched: the server has trouble (it answered ${detail.status}). Try again later.`,
          ko: `${name(detail)}을(를) 받아오지 못했습니다. 서버에 문제가 있습니다(응답 ${detail.status}). 잠시 뒤에 다시 시도해 주세요.`,
        },
  'asset-refused': (detail) => ({
    en: `The server has no ${name(detail)} (it answered ${detail.status}).`,
    ko: `서버에 ${name(detail)} 파일이 없습니다(응답 ${detail.status}).`,
  }),
  'asset-cut-off': (detail) => ({
    en: `${name(detail)} stopped after ${formatBytes(Number(detail.length))} of ${formatBytes(Number(detail.total))}.`,
    ko: `${name(detail)}이(가) ${formatBytes(Number(detail.total))} 가운데 ${formatBytes(Number(detail.length))}에서 끊겼습니다.`,
  }),
  'asset-changed': damaged,
  'asset-damaged': damaged,
  'asset-unknown': damaged,
  'file-missing': (detail) => ({
    en: `This link was made with the file ${name(detail)}. Open or drop that file to see the same numbers.`,
    ko: `이 링크는 ${name(detail)} 파일로 만들었습니다. 같은 결과를 보려면 그 파일을 열거나 끌어다 놓으세요.`,
  }),
  'file-unreadable': (detail) => ({
    en: `${name(detail)} could not be read. Was it moved or changed? Open it again.`,
    ko: `${name(detail)} 파일을 읽지 못했습니다. 옮기거나 고쳤다면 다시 열어 주세요.`,
  }),
  'shelf-empty': (detail) => ({
    en: `Nothing is kept under ${name(detail)} on this device.`,
    ko: `이 기기에는 ${name(detail)}(이)라는 이름으로 보관된 것이 없습니다.`,
  }),
  'worker-died': () => ({
    en: 'The computation was ended by the browser three times. Fewer values may help.',
    ko: '브라우저가 계산을 세 번 중단했습니다. 값의 수를 줄여 보세요.',
  }),
  'worker-silent': () => ({
    en: 'The computation gave no sign of life. Fewer values may help.',
    ko: '계산이 응답하지 않습니다. 값의 수를 줄여 보세요.',
  }),
  'no-values': (detail) => ({
    en: `${name(detail) || 'The data'} has no finite number in it.`,
    ko: `${name(detail) || '데이터'}에 유한한 수가 하나도 없습니다.`,
  }),
  'nothing-drawn': () => ({
    en: 'This link draws a density that is zero everywhere. Undo, or draw one with the pen.',
    ko: '이 링크의 밀도는 모든 곳에서 0입니다. 실행을 취소하거나 펜으로 새로 그려 주세요.',
  }),
  'needs-density': () => ({
    en: 'This start needs the density itself. Choose “the density itself” under Values, or another start.',
    ko: '이 초기값은 밀도 함수가 있어야 합니다. 값의 수에서 ‘밀도 함수 그대로’를 고르거나 다른 초기값을 고르세요.',
  }),
  'file-kind': (detail) => ({
    en: `${name(detail)} is not a .csv, .npy or .safetensors file.`,
    ko: `${name(detail)}은(는) .csv, .npy, .safetensors 파일이 아닙니다.`,
  }),
  'no-such-tensor': (detail) => ({
    en: `The file has no tensor called ${detail.tensor}.`,
    ko: `파일에 ${detail.tensor}(이)라는 텐서가 없습니다.`,
  }),
  'lesson-unreachable': () => ({
    en: 'The program of this lesson could not be loaded. Is the network there? Then load the page again.',
    ko: '이 수업의 프로그램을 불러오지 못했습니다. 네트워크를 확인하고 페이지를 다시 열어 주세요.',
  }),
  'bad-header': (detail) => ({
    en: `The header of the file cannot be read${at(detail).en}.`,
    ko: `파일의 헤더를 읽을 수 없습니다${at(detail).ko}.`,
  }),
  'bad-json': (detail) => ({
    en: `The header of the file is not valid JSON${at(detail).en}.`,
    ko: `파일의 헤더가 올바른 JSON이 아닙니다${at(detail).ko}.`,
  }),
  'header-too-long': () => ({
    en: 'The file says that its header is longer than a header can be. It is damaged, or of another kind.',
    ko: '헤더 길이가 있을 수 없는 값입니다. 파일이 손상되었거나 다른 형식입니다.',
  }),
  'bad-shape': (detail) =>
    detail.wanted === undefined
      ? {
          en: `The shape of ${tensor(detail).en} is not one${at(detail).en}.`,
          ko: `${tensor(detail).ko}의 모양(shape)이 올바르지 않습니다${at(detail).ko}.`,
        }
      : {
          en: `In the file ${tensor(detail).en} has the shape ${detail.found}; its graph asks for ${detail.wanted}.`,
          ko: `파일에서 ${tensor(detail).ko}의 모양(shape)은 ${detail.found}인데, 그래프에 따르면 ${detail.wanted}이어야 합니다.`,
        },
  'bad-offsets': (detail) => ({
    en: `The place of ${tensor(detail).en} in the file does not fit its shape${at(detail).en}.`,
    ko: `${tensor(detail).ko}의 위치가 모양(shape)과 맞지 않습니다${at(detail).ko}.`,
  }),
  overlap: (detail) => ({
    en: `Two tensors share the same bytes: ${tensor(detail).en} begins inside another${at(detail).en}.`,
    ko: `두 텐서가 같은 바이트를 씁니다. ${tensor(detail).ko}의 시작이 다른 텐서 안에 있습니다${at(detail).ko}.`,
  }),
  'duplicate-name': (detail) => ({
    en: `The name of ${tensor(detail).en} stands twice in the header${at(detail).en}.`,
    ko: `헤더에 ${tensor(detail).ko}의 이름이 두 번 나옵니다${at(detail).ko}.`,
  }),
  'bad-magic': () => ({
    en: 'This is not a .npy file: its first bytes are others.',
    ko: '.npy 파일이 아닙니다. 첫 바이트가 다릅니다.',
  }),
  truncated: (detail) => ({
    en: `The file is cut off${at(detail).en}.`,
    ko: `파일이 중간에 잘려 있습니다${at(detail).ko}.`,
  }),
  'unsupported-dtype': (detail) => ({
    en: `Numbers of the type ${detail.dtype ?? '?'} cannot be read here.`,
    ko: `${detail.dtype ?? '?'} 형식의 수는 읽을 수 없습니다.`,
  }),
  'missing-tensor': (detail) => ({
    en: `The file lacks ${tensor(detail).en}, which its graph names.`,
    ko: `파일의 그래프에 있는 ${tensor(detail).ko}가 파일에 없습니다.`,
  }),
  'no-graph': () => ({
    en: 'The file holds tensors, but no graph that says which network they make.',
    ko: '파일에 텐서는 있지만 어떤 신경망인지 알려 주는 그래프가 없습니다.',
  }),
  'bad-graph': () => ({
    en: 'The graph in the file describes no network that can be run here.',
    ko: '파일의 그래프로는 실행할 수 있는 신경망을 만들 수 없습니다.',
  }),
  'not-finite': (detail) => ({
    en: `There is a number in ${tensor(detail).en} that is not finite.`,
    ko: `${tensor(detail).ko}에 유한하지 않은 수가 있습니다.`,
  }),
  'network-misfit': (detail) => ({
    en: `This network ${detail.end === 'input' ? 'reads' : 'gives'} ${detail.found}; here it must ${detail.end === 'input' ? 'read' : 'give'} ${detail.wanted}.`,
    ko: `이 신경망의 ${detail.end === 'input' ? '입력' : '출력'}은 ${detail.found}인데, 여기서는 ${detail.wanted}이어야 합니다.`,
  }),
  'network-too-large': (detail) => ({
    en: `${name(detail)} is too large to be a network of this kind.`,
    ko: `${name(detail)}은(는) 이런 신경망이라기에는 너무 큽니다.`,
  }),
  'other-version': () => ({
    en: 'It was saved by another version of this site, which computed otherwise.',
    ko: '계산 방식이 다른 버전의 사이트에서 저장한 것입니다.',
  }),
  changed: () => ({
    en: 'It is not what was written: its checksum differs, so that every later step would be wrong.',
    ko: '저장한 내용과 다릅니다. 체크섬이 맞지 않아 이어서 계산할 수 없습니다.',
  }),
  'no-numbers': () => ({ en: 'No numbers were found in the text.', ko: '텍스트에서 수를 찾지 못했습니다.' }),
}

const at = (detail: Detail) =>
  detail.offset === undefined
    ? { en: '', ko: '' }
    : {
        en: ` (at byte ${formatCount(Number(detail.offset))})`,
        ko: `(${formatCount(Number(detail.offset))}번째 바이트)`,
      }

const tensor = (detail: Detail) =>
  detail.tensor === undefined
    ? { en: 'the array', ko: '배열' }
    : { en: `tensor ${detail.tensor}`, ko: `텐서 ${detail.tensor}` }

/** The sentence for an error; the parser’s own words, with the place, where a file is wrong in a way that has no sentence here. */
export function errorText(error: EngineError): BothLanguages {
  const said = SENTENCES[error.code]
  if (said) return said(error.detail ?? {})
  if (error.detail?.offset !== undefined) {
    const where = at(error.detail)
    return {
      en: `The file cannot be read${where.en}: ${error.message}`,
      ko: `파일을 읽을 수 없습니다${where.ko}: ${error.message}`,
    }
  }
  return { en: `This could not be computed: ${error.message}`, ko: `계산하지 못했습니다: ${error.message}` }
}
