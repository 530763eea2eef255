import type { DataRef, DataRow } from '../../engine/params.ts'

/** One of the networks that ship. */
export const shipped = (name: 'resnet-fashion' | 'mobilenet-fashion' | 'resnet-digits'): DataRef => ({
  from: 'built-in',
  name,
})

/** The network that is quantized: one that ships, one that a lesson kept, or the reader's own. */
export const network: DataRow = {
  kind: 'data',
  label: { en: 'Network', ko: '신경망' },
  default: shipped('resnet-fashion'),
  builtIns: {
    'resnet-fashion': { en: 'ResNet, garments', ko: 'ResNet, 옷' },
    'mobilenet-fashion': { en: 'MobileNet, garments', ko: 'MobileNet, 옷' },
    'resnet-digits': { en: 'ResNet, digits', ko: 'ResNet, 숫자' },
  },
  recipes: {},
  own: {
    mostNumbers: 0,
    title: { en: 'Your own network', ko: '내 신경망 열기' },
    file: {
      en: 'Open a .safetensors file as this site saves them: images of 28 × 28 in, ten classes out',
      ko: '이 사이트가 저장한 .safetensors 파일 열기: 28 × 28 이미지를 받아 클래스 10개로 답하는 신경망',
    },
    endings: ['.safetensors'],
  },
}
