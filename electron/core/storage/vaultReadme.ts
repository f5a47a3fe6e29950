/** The file that tells a person who opens the folder what it is. */
export const README_FILE = 'README.txt';

/** Its text. It must be readable without the program, so it is in both languages of the first sellers. */
export const readmeText = `This folder is a Claimfolio vault
=================================
It holds the proof of your orders: every case, photo and message that you put into Claimfolio.
Please do not rename, edit or delete single files in here. To back it up, copy the whole folder.

vault.json    says that this folder is a vault, and of which format
activity      every change of every case, one line each; this is what counts
cases         every case as it is now, readable; made from "activity"
attachments   your photos and files exactly as you added them, named by their content
library       your own templates of messages, and items that you offer in place of others
devices       the computers that have worked with this vault
locks         which program is changing the vault right now
quarantine    damaged files that Claimfolio set aside
backups       which backups were made, and where they are
cache         may be deleted at any time

这个文件夹是 Claimfolio 资料库
=================================
它保存您的订单证据：您放进 Claimfolio 的每个案件、照片和消息。
请不要重命名、修改或删除其中的单个文件。要备份，请复制整个文件夹。

vault.json    说明这个文件夹是资料库及其格式
activity      每个案件的每次更改，一行一条；以此为准
cases         每个案件的当前内容，可直接阅读；由 activity 生成
attachments   您添加的照片和文件，原样保存，按内容命名
library       您自己的消息模板，以及可以替换的类似商品
devices       用过这个资料库的电脑
locks         哪个程序正在更改资料库
quarantine    Claimfolio 移到一边的损坏文件
backups       做过哪些备份及其位置
cache         可随时删除
`;
