/** Stands for libraries that the editor would load for fields which no record of the register has. */
export default {};
