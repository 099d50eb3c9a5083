export default { serverExternalPackages: ['postgres'] };
