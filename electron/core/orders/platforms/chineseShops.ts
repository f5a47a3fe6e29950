import type { OrderFormat } from '../orderFormat.ts';

/** Order lists of Taobao and of the programs with which cross-border sellers gather their shops (店小秘 and the like). */
export const chineseShops: OrderFormat = {
  id: 'erp',
  platform: 'other',
  signatures: [
    ['订单编号', '买家会员名'],
    ['订单编号', '订单创建时间'],
    ['订单号', '店铺账号'],
    ['订单号', '国家二字码'],
    ['订单号', '买家姓名'],
    ['订单号', '收件人'],
  ],
  columns: {
    orderNumber: ['订单编号', '订单号'],
    platform: ['平台', '订单平台', '平台名称', '来源平台'],
    shop: ['店铺账号', '店铺名称', '店铺', '分销商店铺名称'],
    status: ['订单状态', '状态'],
    orderedAt: ['订单创建时间', '下单时间'],
    paidAt: ['订单付款时间', '付款时间'],
    shippedAt: ['发货时间'],
    buyerName: ['收货人姓名', '收件人', '收件人姓名', '买家姓名', '买家会员名'],
    email: ['email', '邮箱', '买家邮箱'],
    phone: ['联系手机', '手机', '联系电话', '电话'],
    country: ['国家二字码', '国家', '收件国家'],
    currency: ['币种', '货币'],
    total: ['买家实际支付金额', '订单金额', '订单总金额', '总金额'],
    title: ['宝贝标题', '商品名称', '产品名称', '商品标题'],
    variation: ['属性', '修改后的sku', '规格'],
    quantity: ['宝贝总数量', '数量', '商品数量'],
    sku: ['sku', '商品sku', '商家编码'],
    price: ['单价', '商品单价'],
    carrier: ['物流公司', '物流方式', '承运商'],
    trackingNumber: ['物流单号', '运单号', '跟踪号', '货运单号'],
  },
  addresses: [
    ['修改后的收货地址'],
    ['收货地址'],
    ['地址1', '地址2', '城市', '区县', '省州', '邮编'],
  ],
};
