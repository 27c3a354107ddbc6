/** Where the replicas stand. */
export const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";
export const PRODUCT = "https://www.aliexpress.com/item/1005000000000001.html";
export const TRACKING = "https://global.cainiao.com/newDetail.htm?mailNoList=LP00000000000000";
export const DIDI = "https://web.didiglobal.com/mx/";
export const ARTICLE = "https://www.example-news.test/parcels/who-carries-your-parcel";
export const ARTICLE_ON_LISTED_HOST = "https://www.dhl.com/global-en/delivered/article.html";
export const UNKNOWN_SHOP = "https://shop.unknown-shop.test/checkout";
